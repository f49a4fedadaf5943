// The formats in which OCR programs write what they read.

export const OCR_FORMATS = ['hocr', 'alto', 'page'] as const;
export type OcrFormat = (typeof OCR_FORMATS)[number];
