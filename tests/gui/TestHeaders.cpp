// The owner of the precompiled headers of the tests of the console: see CMakeLists.txt.
