import { checkCost } from "./check-cost.ts";
import { largeTenant } from "./large-tenant.ts";
import { mask } from "./mask.ts";
import { offRoute } from "./off-route.ts";
import { restlessPage } from "./restless-page.ts";
import { routeChange } from "./route-change.ts";
import { size } from "./size.ts";

/**
 * Prints what the extension costs, as ratios measured in one run on one machine. Numbers are for reading: nothing here
 * passes or fails, because a timed test fails on a busy machine.
 */
export interface Measured {
  readonly what: string;
  /** The two things that were measured, with their unit. */
  readonly values: string;
  readonly ratio: number;
  readonly aim: string;
}

const rows: Measured[] = [];
for (const measure of [size, mask, checkCost, largeTenant, offRoute, routeChange, restlessPage])
  rows.push(...(await measure()));

for (const { what, values, ratio, aim } of rows) {
  console.log(`${what}\n  × ${ratio.toFixed(2)}   ${values}   (aim: ${aim})`);
}
process.exit(0);
