// What Sverka's own schema is called, apart from the schema itself, which only a worker or the command line needs.
export const OWN_SCHEMA = 'sverka.rng';
