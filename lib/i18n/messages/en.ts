export { common } from "./en/common";
export { failure } from "./en/failure";
export { states } from "./en/states";
export { time } from "./en/time";
