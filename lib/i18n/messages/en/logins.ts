import type { Same } from "@/lib/i18n/fill";
import type { logins as zh } from "../zh/logins";

export const logins: Same<typeof zh> = {
  title: "Office staff",
  lead: "Managers and support agents. Workers are added above.",
  add: "Add office staff",
  back: "Staff",
  name: "Name",
  role: "Position",
  roleHint:
    "A manager runs the day, a support agent takes orders and complaints. Neither opens pages that are not theirs.",
  login: "Login",
  state: "State",
  active: "Employed, may sign in",
  inactive: "Switched off",
  save: "Save",
  password: "Password",
};
