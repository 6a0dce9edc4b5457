// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share from 0 to 1 on the command line. */
final class ShareConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        if (!text.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            throw new TypeConversionException("'" + text + "' is no share. Write a number from 0 to 1: 0.9.");
        }
        return Double.valueOf(text);
    }
}
