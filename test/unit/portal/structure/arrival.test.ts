// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { Arrival } from "../../../../src/portal/structure/arrival.ts";

afterEach(() => document.body.replaceChildren());

const page = (heading: string, rest = "") => {
  document.body.innerHTML = `<main><h1>${heading}</h1>${rest}</main>`;
};

test("takes the time of the heading, of the controls, and of the last that came", () => {
  const arrival = new Arrival();
  page("Permissions", "<button>Save</button>");
  arrival.open(document, 1000);
  document.body.innerHTML = "<main></main>";
  arrival.look(document, 1020);
  expect(arrival.times).toBeNull();
  page("Contacts");
  arrival.look(document, 3000);
  page("Contacts", "<button>Add</button>");
  arrival.look(document, 7000);
  page("Contacts", "<button>Add</button><ul><li>Noor</li></ul>");
  arrival.look(document, 11_000);
  arrival.look(document, 12_000);
  expect(arrival.times).toEqual({ heading: 2000, controls: 6000, settled: 10_000 });
});

test("a press that opened nothing has no time", () => {
  const arrival = new Arrival();
  page("Permissions", '<input type="checkbox">');
  arrival.open(document, 0);
  document.querySelector<HTMLInputElement>("input")?.click();
  arrival.look(document, 50);
  expect(arrival.times).toBeNull();
});

test("what changes long afterwards is none of the arrival", () => {
  const arrival = new Arrival();
  page("Permissions");
  arrival.open(document, 0);
  page("Contacts");
  arrival.look(document, 400);
  page("Contacts", "<button>Late</button>");
  arrival.look(document, 60_000);
  expect(arrival.times).toEqual({ heading: 400, controls: null, settled: 400 });
});
