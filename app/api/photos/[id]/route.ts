import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { actorOfLink } from "@/lib/auth/link";
import { currentActor } from "@/lib/auth/session";
import { findPhoto } from "@/lib/orders/queries-photo";

type Context = { params: Promise<{ id: string }> };

/** A photo, for the holder of the order's link (`?token=`) or the signed-in person who may see the order; else 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const token = new URL(request.url).searchParams.get("token");
  const actor = token ? await actorOfLink(token) : await currentActor();
  const photo = actor && (await findPhoto(actor, (await params).id));
  if (!photo) return new Response(null, { status: 404 });
  return new Response(Readable.toWeb(createReadStream(photo.path)) as ReadableStream, {
    headers: {
      "content-type": photo.mime,
      "content-length": String(photo.bytes),
      "cache-control": "private, max-age=3600",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
