"use server";

import { redirect } from "next/navigation";
import { officeAction } from "@/app/admin/office";
import { type FormState, refused } from "@/components/admin/form-state";
import { savePlace } from "@/lib/catalog/commands-goods";
import { text } from "@/lib/form-data";

/** Creates a place, or changes the one of that id. */
export async function save(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const { actor, t } = await officeAction();
  const [lat, lng] = [text(form, "lat"), text(form, "lng")];
  const input = {
    nameZh: text(form, "nameZh"),
    nameEn: text(form, "nameEn"),
    address: text(form, "address"),
    pin: lat && lng ? { lat: Number(lat), lng: Number(lng) } : null,
    active: form.get("active") === "on",
  };
  const result = await savePlace(actor, id, input, new Date());
  if (!result.ok) return refused(result, form, t, state);
  redirect(`/admin/stock/places?done=${id ? "saved" : "created"}`);
}
