// The stylesheets of the portal's own page; styles/text.ts holds the same without document.css.
import "./document.css";
import "./base.css";
import "./controls.css";
import "./shell.css";
import "./pages.css";
import "./settings.css";
import "./over.css";
import "./fluent.css";
