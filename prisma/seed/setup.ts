import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { areas } from "./areas";
import { office, workers } from "./people";
import { services, skills } from "./services";

/** Opens the demo business: its areas, services, staff and shifts. Nothing has happened in it yet. */
export async function openBusiness(since: Date): Promise<void> {
  await db.business.create({
    data: {
      slug: "demo-guangzhou",
      nameZh: "邻里到家",
      nameEn: "Linli Home Services",
      phone: "020-38880000",
      homeCity: "广州市",
      lat: 23.12,
      lng: 113.3,
      terms: { cancelUntilMinutes: 120, rescheduleUntilMinutes: 240 },
      // Electric bicycles on Guangzhou's bus lanes.
      dispatchPolicy: { travel: { kmPerHour: 22 } },
    },
  });
  await db.area.createMany({ data: areas.map((area, sort) => ({ ...area, sort })) });
  await db.skill.createMany({ data: skills });
  const skillIds = new Map((await db.skill.findMany()).map(({ code, id }) => [code, id]));
  const areaIds = new Map((await db.area.findMany()).map(({ code, id }) => [code, id]));
  await db.service.createMany({
    data: services.map(({ skill, share: _, ...service }, sort) => ({
      ...service,
      sort,
      skillId: known(skillIds, skill),
    })),
  });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.user.createMany({ data: office.map((person) => ({ ...person, passwordHash })) });
  for (const [index, worker] of workers.entries()) {
    const [homeLat, homeLng] = worker.home as [number, number];
    await db.worker.create({
      data: {
        name: worker.name,
        shortName: worker.shortName,
        phone: `+861300000${String(1000 + index).padStart(4, "0")}`,
        homeLat,
        homeLng,
        gender: worker.gender,
        languages: worker.languages,
        hourlyCost: worker.hourlyCost,
        // The last one joined half way: fairness must not flood newcomers.
        joinedAt: index === workers.length - 1 ? new Date(since.getTime() + 30 * 86_400_000) : since,
        user: { create: { login: worker.login, name: worker.name, role: "worker", passwordHash } },
        skills: {
          create: Object.entries(worker.skills).map(([code, level]) => ({ skillId: known(skillIds, code), level })),
        },
        areas: { create: worker.areas.map((code) => ({ areaId: known(areaIds, code) })) },
        shifts: {
          create: [1, 2, 3, 4, 5, 6, 7]
            .filter((weekday) => weekday !== worker.off)
            .map((weekday) => ({ weekday, startMinute: worker.start, endMinute: worker.end })),
        },
      },
    });
  }
}

function known(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the demo business has no ${code}`);
  return id;
}
