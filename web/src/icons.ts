/** Drawings on a 16 by 16 grid, stroked in the color of the text. */

export const icons = {
  check: "M3 8.5 6.5 12 13 4.5",
  run: "M5 3v10l7.5-5z",
  stop: "M4 4h8v8H4z",
  reset: "M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3",
  hint: "M6 13.5h4M6.2 11.2C4.6 10.3 4 9 4 7.5a4 4 0 0 1 8 0c0 1.500-.6 2.800-2.200 3.700z",
  fail: "M4 4l8 8M12 4l-8 8",
  history: "M8 4.500v4l2.500 1.500M8 2a6 6 0 1 1 0 12 6 6 0 0 1 0-12z",
  link: "M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3 3 0 0 1 3 8.500L4.500 7",
  skip: "M4 8h8",
  alert: "M8 2.500 14.500 13.500h-13zM8 6.500v3.200M8 11.600v.2",
};
