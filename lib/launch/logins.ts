import pg from "pg";
import { DEMO_PASSWORD, isDemo } from "@/lib/auth/demo";

export type Login = { role: string; login: string; password: string };

/** One login per role of the demo business, for the launcher to print; none when the business is a real one. */
export async function demoLogins(databaseUrl: string): Promise<Login[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const business = await client.query<{ slug: string }>(`SELECT slug FROM "Business"`);
    if (!business.rows.some(({ slug }) => isDemo(slug))) return [];
    const { rows } = await client.query<{ role: string; login: string }>(
      `SELECT DISTINCT ON (u.role) u.role::text AS role, u.login FROM "User" u WHERE u.active ORDER BY u.role, u.login`,
    );
    return rows.map(({ role, login }) => ({ role, login, password: DEMO_PASSWORD }));
  } finally {
    await client.end();
  }
}
