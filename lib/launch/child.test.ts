import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { keepRunning, runChild } from "./child";

const home = mkdtempSync(join(tmpdir(), "jiedan-child-"));
afterAll(() => rmSync(home, { recursive: true }));

function program(code: string) {
  const file = join(home, `${Math.random()}.mjs`);
  writeFileSync(file, code);
  const lines: string[] = [];
  return { lines, name: "it", args: [file], env: {}, onLine: (line: string) => lines.push(line) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 10_000; waited += 20) await sleep(20);
  expect(condition()).toBe(true);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const STARTS_ANOTHER = `import { spawn } from "node:child_process";
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  console.log(other.pid);`;

test("what a program started ends with it", async () => {
  const one = program(`${STARTS_ANOTHER} setTimeout(() => process.exit(0), 200);`);
  expect(await runChild(one).done).toBe(true);
  await until(() => !isAlive(Number(one.lines[0])));
});

test("a program that does not listen is ended at once when it is stopped hard", async () => {
  const one = program(`process.on("SIGTERM", () => {}); ${STARTS_ANOTHER} setInterval(() => {}, 1000);`);
  const child = runChild(one);
  await until(() => one.lines.length > 0);
  await child.stop(true);
  expect(await child.done).toBe(false);
  await until(() => !isAlive(Number(one.lines[0])));
});

test("stopping what has ended signals nobody: its number may belong to a stranger", async () => {
  const child = runChild(program(""));
  await child.done;
  const kill = vi.spyOn(process, "kill");
  await child.stop(false);
  await child.stop(true);
  expect(kill).not.toHaveBeenCalled();
  kill.mockRestore();
});

test("a program that ends by itself is started again, until it is stopped", async () => {
  const one = program(`console.log("here"); process.exit(3);`);
  const said: string[] = [];
  const stop = keepRunning(one, (line) => said.push(line));
  await until(() => one.lines.length >= 2);
  expect(said[0]).toBe("it ended by itself (code 3): starting it again in 0.5 s");
  await stop(false);
  const before = one.lines.length;
  await sleep(1_500);
  expect(one.lines.length).toBe(before);
});
