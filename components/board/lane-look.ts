/** On the way: stripes in the hue of the visit's state. */
export const wayLook = "bg-[repeating-linear-gradient(135deg,var(--state-mark)_0_2px,transparent_2px_6px)]";

/** Away: quiet crossed stripes. */
export const awayLook = "bg-sunken bg-[repeating-linear-gradient(45deg,var(--line-strong)_0_1px,transparent_1px_7px)]";
