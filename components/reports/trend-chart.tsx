"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

/** Orders per day as bars. `rows` in order of days; `label` names the series; a table with the same numbers stands behind. */
export function TrendChart({ rows, label }: { rows: { day: string; orders: number }[]; label: string }) {
  return (
    <div className="h-56" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} margin={{ top: 8, right: 0, bottom: 0, left: -24 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="day" tickLine={false} axisLine={false} minTickGap={24} tick={TICK} />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={TICK} />
          <Tooltip cursor={{ fill: "var(--sunken)" }} contentStyle={TIP} labelStyle={{ color: "var(--ink-2)" }} />
          <Bar dataKey="orders" name={label} fill="var(--brand)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const TICK = { fill: "var(--ink-3)", fontSize: 12 };
const TIP = { background: "var(--paper)", border: "1px solid var(--line)", borderRadius: 10, color: "var(--ink)" };
