package org.parallax.core.read.speech;

/**
 * Words between quotation marks, in one paragraph.
 *
 * @param start the opening mark
 * @param end one past the closing mark, or where the quotation stops when it has none
 * @param innerStart first character after the opening mark and white space
 * @param innerEnd one past the last character before the closing mark and white space
 * @param closed whether a closing mark was found
 * @param continues whether it goes on from the quotation before, left open at its paragraph's end
 */
record Quotation(
    int start, int end, int innerStart, int innerEnd, boolean closed, boolean continues) {}
