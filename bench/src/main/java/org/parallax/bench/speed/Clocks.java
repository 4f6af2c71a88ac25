package org.parallax.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counters of the JVM. */
final class Clocks {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Clocks() {}

  /** Returns the processor time of the process, in nanoseconds. */
  static long process() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Returns the processor time of this thread, in nanoseconds. */
  static long thread() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Returns the bytes that this thread has allocated. */
  static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
