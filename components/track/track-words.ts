import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { TrackView } from "@/lib/orders/queries-track";

/** What every part of the page of an order is given. */
export type TrackProps = { order: TrackView; reading: Reading; t: Messages };
