import { useRef, useState } from "preact/hooks";

interface FileChooserProps {
  label: string;
  primary?: boolean;
  onFile: (file: File) => Promise<void>;
}

/** A button that opens the browser's own chooser, and a place to drop a file on. */
export function FileChooser({ label, primary = false, onFile }: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) await onFile(file);
    // The same file may be chosen again, once it was mended.
    if (input.current) input.current.value = "";
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <button type="button" class={primary ? "primary" : ""} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
    </div>
  );
}
