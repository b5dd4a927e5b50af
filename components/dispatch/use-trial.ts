"use client";

import { useEffect, useRef, useState } from "react";
import type { Tried } from "@/lib/dispatch/queries-what-if";
import type { Result } from "@/lib/errors";

/** What the server tells of a trial that it plays: how much is done, then the answer. */
export type TrialNews = { share: number } | { answer: Result<{ trial: Tried }> };

/** Where a trial stands in this browser. */
export type TrialState =
  | { at: "rest" | "stopped" | "failed" }
  | { at: "running"; share: number }
  | { at: "done"; trial: Tried };

/**
 * Plays trials on the server and hears how far they are.
 * @param page the page's own path: its address follows the trial, and a refused one is shown by the server
 */
export function useTrial(page: string) {
  const [state, setState] = useState<TrialState>({ at: "rest" });
  const source = useRef<EventSource>(undefined);
  const end = (next: TrialState) => {
    source.current?.close();
    setState(next);
  };
  useEffect(() => () => source.current?.close(), []);

  function run(form: HTMLFormElement): void {
    source.current?.close();
    const typed = [...new FormData(form)].filter(
      (field): field is [string, string] => typeof field[1] === "string" && !(isRow(field[0]) && field[1] === ""),
    );
    const query = new URLSearchParams(typed);
    window.history.replaceState(null, "", `${page}?${query}`);
    setState({ at: "running", share: 0 });
    source.current = new EventSource(`${page}/progress?${query}`);
    source.current.onmessage = ({ data }) => {
      const news = JSON.parse(data) as TrialNews;
      if ("share" in news) return setState({ at: "running", share: news.share });
      if (news.answer.ok) return end({ at: "done", trial: news.answer.trial });
      source.current?.close();
      window.location.assign(`${page}?${query}`);
    };
    source.current.onerror = () => end({ at: "failed" });
  }

  return { state, run, stop: () => end({ at: "stopped" }) };
}

/** What a row leaves open need not be said: the address stays short. */
const isRow = (name: string) => /^\w+\.\d+\./.test(name);
