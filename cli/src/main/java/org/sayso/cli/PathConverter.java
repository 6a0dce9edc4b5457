// SPDX-License-Identifier: Apache-2.0
package org.sayso.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path that names something: the empty one would be the working folder, which nobody meant. */
final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException(
                    "'" + value + "' names no file. Name a file or a folder, or . for this folder.");
        }
        return Path.of(value);
    }
}
