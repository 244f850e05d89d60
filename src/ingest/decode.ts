/** What bytes say as text, and what was odd about them; or why they are no text. */
export type Decoded = DecodedText | { readonly reason: string };

interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** The most bytes that are read as one article. */
export const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Reads bytes as UTF-8, or by their byte order mark as UTF-16, or else as Windows-1252. The mark is no part of the text:
 * offsets count from after it. Line ends stay as they are.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length);
  const decoded = decodeUtf16(bytes) ??
    decodeUtf8(bytes) ?? {
      text: new TextDecoder('windows-1252').decode(bytes),
      warnings: ['Not UTF-8; read as Windows-1252. Save it as UTF-8 if characters look wrong.'],
    };
  if (isBinary(decoded.text)) return { reason: 'Not a text: it holds binary data.' };
  if (decoded.text.trim() === '') return { reason: 'Empty: there is nothing to read.' };
  return decoded;
};

/** Why a file of so many bytes is left out. */
export const tooLarge = (byteLength: number): { readonly reason: string } => ({
  reason: `Too large: ${inMebibytes(byteLength)} MiB, and at most ${inMebibytes(MOST_BYTES)} MiB are read. Split it into its articles.`,
});

const inMebibytes = (bytes: number): string =>
  (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1, useGrouping: false });

const decodeUtf16 = (bytes: Uint8Array): DecodedText | null => {
  const encoding = UTF_16_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding;
  return encoding === undefined
    ? null
    : { text: new TextDecoder(encoding).decode(bytes), warnings: ['Read as UTF-16.'] };
};

const UTF_16_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** A text that is UTF-8 but for a byte here and there, as after a bad cut, is better read as what it mostly is. */
const decodeUtf8 = (bytes: Uint8Array): DecodedText | null => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
    const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    if (whole <= damaged) return null;
    const places = damaged === 1 ? '1 place' : `${damaged} places`;
    return { text, warnings: [`Not quite UTF-8: what could not be read in ${places} is shown as \uFFFD.`] };
  }
};

// Control characters are rare in texts (a page break, an escape) and common in everything else.
const isBinary = (text: string): boolean => {
  const start = text.slice(0, 65_536);
  if (start.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
  const controls = start.match(/[\u0001-\u0008\u000E-\u001F\u007F]/gu)?.length ?? 0;
  return controls > start.length / 100;
};
