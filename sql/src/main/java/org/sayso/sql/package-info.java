// SPDX-License-Identifier: Apache-2.0
/** The dossier in one SQLite file. The SQL stands in the .sql file beside the class that runs it. */
@NullMarked
package org.sayso.sql;

import org.jspecify.annotations.NullMarked;
