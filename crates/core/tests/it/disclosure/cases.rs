//! Tables of our own, each with one thing that has given numbers away before.
