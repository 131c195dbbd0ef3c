// The other pages in Lighthouse.
import { measureEverySecond } from "./support/lighthouse.mjs";

measureEverySecond(1);
