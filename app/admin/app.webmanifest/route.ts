import { homeScreen } from "@/app/home-screen";

/** The office on a home screen: what Web Push needs on an iPhone. */
export const GET = async () =>
  Response.json(await homeScreen("/admin"), { headers: { "content-type": "application/manifest+json" } });
