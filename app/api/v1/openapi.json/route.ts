import { openApi } from "@/lib/api/openapi";
import { publicUrl } from "@/lib/api/request";

/** The description of this API. Anyone may read it. */
export const GET = (request: Request) => Response.json(openApi(publicUrl(request)));
