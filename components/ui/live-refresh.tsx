"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const TOGETHER_MS = 150;
const APART_MS = 700;

/**
 * Listens to an event stream and reads the page anew on every message (a rush of them is read at most every APART_MS),
 * when the stream opens or comes back and when the page is looked at again. A hidden page lets its connection go, unless
 * `always`.
 */
export function LiveRefresh({ url, always = false }: { url: string; always?: boolean }) {
  const router = useRouter();
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT_MS;
    // What changed between the server's reading of the page and the opening of the stream was missed.
    let missed = true;
    let last = 0;

    const refresh = () => {
      soon ??= setTimeout(
        () => {
          soon = undefined;
          last = Date.now();
          router.refresh();
        },
        Math.max(TOGETHER_MS, last + APART_MS - Date.now()),
      );
    };
    const open = () => {
      source = new EventSource(url);
      source.onopen = () => {
        wait = FIRST_WAIT_MS;
        if (missed) refresh();
        missed = false;
      };
      source.onmessage = refresh;
      source.onerror = () => {
        shut();
        missed = true;
        again = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      };
    };
    const shut = () => {
      clearTimeout(again);
      source?.close();
      source = undefined;
    };
    const looked = () => {
      if (document.hidden && !always) {
        shut();
        missed = true;
      } else if (!source) {
        clearTimeout(again);
        open();
      }
    };

    looked();
    document.addEventListener("visibilitychange", looked);
    window.addEventListener("online", looked);
    return () => {
      document.removeEventListener("visibilitychange", looked);
      window.removeEventListener("online", looked);
      clearTimeout(soon);
      shut();
    };
  }, [url, always, router]);
  return null;
}
