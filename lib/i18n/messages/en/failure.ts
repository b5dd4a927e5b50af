import type { Same } from "@/lib/i18n/fill";
import type { failure as zh } from "../zh/failure";

/** The words of the pages shown when something is missing or broke; small, because every page carries them. */
export const failure: Same<typeof zh> = {
  missingTitle: "This page was not found",
  missingText: "The link may be mistyped, or it is no longer valid.",
  brokenTitle: "Something went wrong",
  brokenText: "It was not your doing. Please try again; if it keeps happening, give us a call.",
  brokenOfficeText: "It is not your doing. Please try again; if it stays, tell the owner or a manager.",
  retry: "Try again",
  home: "Back to the start",
};
