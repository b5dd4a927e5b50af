import type { Metadata } from "next";
import type { ReactNode } from "react";

/** On the home screen it opens with the jobs. */
export const metadata: Metadata = { manifest: "/staff/app.webmanifest" };

export default function StaffLayout({ children }: { children: ReactNode }) {
  return children;
}
