/** Something to mend, or to know before going on. */
export const alertIcon = 'M12 3 2.5 20h19zM12 10v4m0 3v.1';
