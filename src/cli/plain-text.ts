// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
const controls = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a plan for a terminal: on one line, without characters that move the cursor or turn the writing round. */
export const plainText = (text: string): string => text.replace(controls, '�');
