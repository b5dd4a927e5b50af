import { door } from "@/lib/api/problem";
import { demandStaff } from "@/lib/auth/session";
import { addPhoto } from "@/lib/orders/commands-photo";
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from "@/lib/orders/photo-type";

/**
 * Keeps photos of a visit: form fields `order` (id) and `photo` (one or several files). A script gets JSON; a plain
 * form goes back to the visit, with the reason if one was refused.
 */
export const POST = door(async (request: Request) => {
  const actor = await demandStaff("worker");
  if (Number(request.headers.get("content-length")) > MAX_PHOTOS * MAX_PHOTO_BYTES)
    return new Response(null, { status: 413 });
  const form = await request.formData();
  const order = String(form.get("order") ?? "");
  const photos = form.getAll("photo").filter((entry): entry is File => entry instanceof File && entry.size > 0);
  let reason = photos.length ? null : "photo_missing";
  const ids: string[] = [];
  for (const photo of photos) {
    const result = await addPhoto(actor, order, new Uint8Array(await photo.arrayBuffer()), new Date());
    if (result.ok) ids.push(result.id);
    else reason ??= result.reason;
  }
  if (request.headers.get("accept")?.includes("application/json")) {
    return reason ? Response.json({ reason, ids }, { status: 422 }) : Response.json({ ids }, { status: 201 });
  }
  const query = reason ? `?photo=${reason}` : "";
  return new Response(null, { status: 303, headers: { location: `/staff/jobs/${encodeURIComponent(order)}${query}` } });
});
