import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { claimBusiness, noteRules } from "@/lib/business/commands";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { setAreaPart, setWorkerPart } from "@/lib/staff/commands-part";
import { dispatchPolicy } from "./policy";
import { loadAreas, loadStaff } from "./queries-state";
import { trialChanges } from "./what-if/changes";
import { differences } from "./what-if/differences";
import { markOf } from "./what-if/mark";
import { notesOf } from "./what-if/notes";
import { trialRule } from "./what-if/rules";
import { changed, type State } from "./what-if/state";
import { canSwitch, type Difference } from "./what-if/switchable";

/**
 * Switches on what was tried out, and writes down who did, all of it or nothing: rules, shifts, skills and areas of
 * people, fees, outlines and areas taken off. People who were added or left out stay as they are. Rules hold from the
 * next decision on, the rest from the next order; what is promised stays.
 * @param input unchecked; `changes`: the trial's, as JSON. `mark`: stands for what was confirmed (`what-if/mark.ts`)
 * @returns refusals `invalid`, `changed_meanwhile`
 * @throws AppError FORBIDDEN for anybody but the owner
 */
export async function switchTrialOn(
  actor: Actor,
  input: { changes: string; mark: string },
  now: Date,
): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const read = trialChanges.safeParse(parsed(input.changes));
  if (!read.success || !rulesHold(read.data)) return refuse("invalid");
  return db.$transaction(async (tx) => {
    const was = await claimState(tx);
    const list = differences(was, changed(was, read.data, now.getTime()));
    if (markOf(list) !== input.mark) return refuse("changed_meanwhile");
    const wanted = list.filter(canSwitch);
    const rules = wanted.filter(({ of }) => of === "rule");
    if (rules.length > 0) {
      const policy = changed(was, read.data, 0).policy;
      await tx.business.update({ where: { id: "business" }, data: { dispatchPolicy: policy } });
      await noteRules(tx, actor, { subject: "dispatch", was: was.policy, is: policy }, now);
    }
    for (const difference of wanted) await bringAbout(tx, actor, difference);
    const notes = notesOf(wanted);
    await noteRules(tx, actor, { subject: "trial", was: notes.before, is: notes.after }, now);
    return { ok: true };
  });
}

async function bringAbout(tx: Tx, actor: Actor, change: Difference): Promise<void> {
  switch (change.of) {
    case "shifts":
      return setWorkerPart(tx, actor, change.workerId, { shifts: [...change.after] });
    case "skills":
      return setWorkerPart(tx, actor, change.workerId, {
        skills: change.after.map(([skillId, level]) => ({ skillId, level })),
      });
    case "areas":
      return setWorkerPart(tx, actor, change.workerId, { areaIds: [...change.after] });
    case "fee":
      return setAreaPart(tx, actor, change.areaId, { feeAmount: change.after });
    case "outline":
      return setAreaPart(tx, actor, change.areaId, { ring: change.after.map(([lng, lat]) => [lng, lat]) });
    case "closed":
      return setAreaPart(tx, actor, change.areaId, { active: false });
  }
}

/** The business as it is, its people and areas claimed: changes come one after another. */
async function claimState(tx: Tx): Promise<State> {
  const { dispatchPolicy: rules } = await claimBusiness(tx);
  await tx.$queryRaw`SELECT 1 FROM "Worker" WHERE active ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "Area" ORDER BY id FOR NO KEY UPDATE`;
  return { policy: dispatchPolicy.parse(rules), people: await loadStaff(tx), areas: await loadAreas(tx) };
}

const rulesHold = (changes: readonly { kind: string; name?: string; value?: number | null }[]): boolean =>
  changes.every(({ kind, name = "", value = null }) => kind !== "rule" || trialRule(name)?.holds(value));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
