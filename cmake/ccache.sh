#!/bin/sh
# The compiler behind ccache, but for precompiled headers: GCC knows the headers in one by their times of change, so one
# from the cache does not fit a checkout made later ("redefinition of …").
case " $* " in
  *"c++-header "*|*".gch "*) exec "$@" ;;
esac
exec env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ccache "$@"
