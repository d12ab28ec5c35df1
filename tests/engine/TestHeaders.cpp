// The owner of the precompiled headers of the tests of services: see CMakeLists.txt.
