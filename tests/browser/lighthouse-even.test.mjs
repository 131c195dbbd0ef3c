// Every second page in Lighthouse, and one with faults.
import { measureEverySecond, measureFaults } from "./support/lighthouse.mjs";

measureEverySecond(0);
measureFaults();
