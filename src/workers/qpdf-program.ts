import address from '@neslinesli93/qpdf-wasm/dist/qpdf.wasm?url';

/** Where the PDF tool's code is served from. */
export const qpdfProgram = new URL(address, import.meta.url).href;
