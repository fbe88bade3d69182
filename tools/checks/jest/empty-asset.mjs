/** Stands for styles, fonts and pictures, which a rendered test does not look at. */
export default '';
