"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Row, rowField, type Section } from "@/lib/dispatch/what-if/rows";
import type { TrialLook } from "./trial-look";
import { TrialRow } from "./trial-row";

/**
 * The changes of one section, added and taken away row by row. Without script there is always one empty row, and every
 * run of the trial brings another.
 */
export function TrialRows({ section, rows, look, errors }: TrialRowsProps) {
  const [list, setList] = useState(rows);
  const added = useRef<number>(undefined);
  const adder = useRef<HTMLButtonElement>(null);
  const next = Math.max(-1, ...list.map(({ row }) => row)) + 1;
  useEffect(() => {
    if (added.current === undefined) return;
    document.getElementById(rowField(section, added.current, "kind"))?.focus();
    added.current = undefined;
  });
  const add = () => {
    added.current = next;
    setList([...list, { row: next, parts: {} }]);
  };
  const remove = (gone: number) => {
    setList(list.filter(({ row }) => row !== gone));
    adder.current?.focus();
  };
  return (
    <div className="grid gap-3">
      {list.map(({ row, parts }, index) => (
        <TrialRow
          key={row}
          section={section}
          row={row}
          place={index + 1}
          parts={parts}
          look={look}
          errors={errors}
          remove={() => remove(row)}
        />
      ))}
      <noscript>
        <TrialRow section={section} row={next} place={list.length + 1} parts={{}} look={look} errors={errors} />
      </noscript>
      <Button ref={adder} variant="quiet" onClick={add} className="noscript:hidden sm:justify-self-start">
        {look.words.add}
      </Button>
    </div>
  );
}

type TrialRowsProps = {
  section: Section;
  rows: Row[];
  look: TrialLook;
  errors: Record<string, string>;
};
