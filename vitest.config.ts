import { defineConfig } from "vitest/config";
import { FLUENT_ICONS } from "./scripts/vite/fluent.ts";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: [FLUENT_ICONS] },
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          // Files leave nothing behind, and a process of its own for each took longer than most of them.
          isolate: false,
          maxWorkers: "100%",
          // Thousands of tenants in one test, perhaps on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/built/**/*.test.ts", "test/browser/**/*.test.ts"],
          environment: "node",
          // A browser and the simulator are shared state; two cores are enough for one pair at a time.
          fileParallelism: false,
          // A browser may be slow to load an extension on a busy machine. What fails twice is broken; on one's own machine
          // what fails once is worth a look already.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
