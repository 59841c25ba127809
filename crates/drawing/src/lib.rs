//! Figures as SVG, the same in web and PDF.
