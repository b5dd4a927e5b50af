"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import "./globals.css";

/** The root layout itself threw. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <BrokenPage again={reset} />
      </body>
    </html>
  );
}
