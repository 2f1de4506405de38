import { existsSync, readFileSync } from "node:fs";
import type { Structure } from "../src/portal/structure/shape.ts";
import { faceFromTold, traitsIn } from "./calibrate/face-of.ts";
import { readStructure } from "./calibrate/read-structure.ts";
import { faceReport, locatorReport, unlikeReport } from "./calibrate/report.ts";
import { simulate } from "./calibrate/simulate.ts";

const USAGE = `Usage: npm run calibrate -- FILE …

FILE holds what an admin copied with “Copy what this page is made of”; several of one portal are read as one.
Says which face of the simulated portal that portal has, which locators hold on it, and what no face explains.`;

/** Reads recorded structures of one portal as one. @throws Error that names the file and what was wrong with it. */
function readAll(files: readonly string[]): Structure {
  const all = files.map((file) => {
    if (!existsSync(file)) throw new Error(`${file}: There is no such file.`);
    try {
      return readStructure(readFileSync(file, "utf8"));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`);
    }
  });
  const [first] = all;
  if (!first) throw new Error(USAGE);
  return { ...first, pages: all.flatMap(({ pages }) => pages) };
}

try {
  const structure = readAll(process.argv.slice(2));
  const { pages } = structure;
  console.log(faceReport(structure));
  const simulated = await simulate(faceFromTold(traitsIn(pages)), pages).catch((error: Error) => {
    console.error(`\nThe simulated portal was not looked at: ${error.message}`);
    return null;
  });
  console.log(`\n${locatorReport(pages, simulated)}`);
  if (simulated) console.log(`\n${unlikeReport(pages, simulated)}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
