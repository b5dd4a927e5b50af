import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { StaffActor } from "@/lib/auth/actor";
import { type Module, may, type Permission } from "@/lib/auth/permissions";
import { requireStaff, startPage } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { AppError } from "@/lib/errors";
import type { Messages } from "@/lib/i18n/messages";
import { getWords } from "@/lib/i18n/request";

/**
 * What every page of the office begins with: who asks, and in which language, zone and moment they read.
 * A stranger signs in first, a worker goes to their own pages, and what one may not see is not there.
 * @param here the page's own path
 */
export async function office(here: string, module: Module, permission: Permission = "view") {
  const actor = await requireStaff(here);
  if (actor.role === "worker") redirect(startPage(actor.role));
  if (!may(actor, module, permission)) notFound();
  const [{ locale, t }, business] = await Promise.all([getWords(), getBusiness()]);
  const { zone, currency } = business;
  return { actor, locale, t, business, reading: { locale, zone, currency, now: new Date() } };
}

/** What every action of the office begins with: who asks, and their words. Commands check what they may do. */
export async function officeAction(): Promise<{ actor: StaffActor } & Awaited<ReturnType<typeof getWords>>> {
  const actor = await requireStaff("/admin");
  return { actor, ...(await getWords()) };
}

/** The query string of a page, one value per name. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One value per name: the first of repeated ones. */
export const single = async (query: Query): Promise<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(await query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );

/** The title of a page of the office: `export const generateMetadata = titled((t) => t.board.title)`. */
export const titled = (pick: (t: Messages) => string) => async (): Promise<Metadata> => ({
  title: pick((await getWords()).t),
});

/** An id from an address; what is no id is nothing's: 404. */
export const idOf = (text: string): string => (z.uuid().safeParse(text).success ? text : notFound());

/** For `.catch`: what a query did not find is a page that is not there; anything else stays an error. */
export function orNotFound(error: unknown): never {
  if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
  throw error;
}
