"use client";

import { BrokenPart } from "@/components/admin/broken-part";

export default function OfficeError({ reset }: { error: Error; reset: () => void }) {
  return <BrokenPart again={reset} />;
}
