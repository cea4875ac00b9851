/** Words of the tracker before a dossier is open, Vietnamese. */
export const words = {
  portal: 'Hồ sơ nộp trên Cổng?',
} as const;
