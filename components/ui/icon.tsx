import { type IconName, iconPaths } from "./icon-paths";
import { Line, type LineProps } from "./line";

export type { IconName };

/** An icon by its name. In a client part draw a `Line` of `client-icons.ts` instead: this one carries all icons. */
export function Icon({ name, ...rest }: { name: IconName } & Omit<LineProps, "d">) {
  return <Line d={iconPaths[name]} {...rest} />;
}
