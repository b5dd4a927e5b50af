"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { countdown } from "@/lib/i18n/format";

/**
 * What is left to answer, counted from the seconds the server gave: a phone's own clock may be wrong. At zero it says
 * so and reads the page anew. Before the script arrives it stands still at what was left.
 */
export function Countdown({ secondsLeft, label, over }: { secondsLeft: number; label: string; over: string }) {
  const router = useRouter();
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const end = performance.now() + secondsLeft * 1000;
    const timer = setInterval(() => {
      const seconds = (end - performance.now()) / 1000;
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      router.refresh();
    }, 500);
    return () => clearInterval(timer);
  }, [secondsLeft, router]);
  return (
    <span role="timer" aria-label={label} className="num font-semibold whitespace-nowrap">
      {left > 0 ? countdown(left) : over}
    </span>
  );
}
