import { homeScreen } from "@/app/home-screen";

/** The worker's jobs on a home screen: what Web Push needs on an iPhone. */
export const GET = async () =>
  Response.json(await homeScreen("/staff"), { headers: { "content-type": "application/manifest+json" } });
