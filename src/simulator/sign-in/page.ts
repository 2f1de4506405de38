/** A link on a page of the sign-in. */
interface PageLink {
  readonly href: string;
  readonly label: string;
  readonly detail?: string;
}

export interface SignInPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly links: readonly PageLink[];
}

const STYLE = `
body { font: 15px/1.4 "Segoe UI", system-ui, sans-serif; margin: 0; background: #f2f2f2; color: #1b1b1b; }
main { max-width: 27rem; margin: 10vh auto; padding: 2.75rem; background: #fff; box-shadow: 0 2px 6px #0003; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
ul { list-style: none; margin: 1rem -1rem 0; padding: 0; }
a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; }
a:hover { background: #ededed; }
a:focus-visible { outline: 2px solid #0f6cbd; outline-offset: -2px; }
small { display: block; color: #5c5c5c; }`;

/** A page of links alone: it works with the keyboard, and without any script. */
export function signInPage({ title, lines, links }: SignInPage, status = 200): Response {
  const items = links.map(
    ({ href, label, detail }) =>
      `<li><a href="${escaped(href)}">${escaped(label)}${detail ? `<small>${escaped(detail)}</small>` : ""}</a></li>`,
  );
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>
<h1>${escaped(title)}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join("\n")}
<ul>${items.join("\n")}</ul>
</main></body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store, no-cache",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    },
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
